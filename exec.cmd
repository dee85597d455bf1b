@rem The scripts of package.json start with "exec", so that a signal to npm reaches Node and not the shell between them.
@rem cmd.exe doesn't know that word; here it just runs what follows.
@%*
