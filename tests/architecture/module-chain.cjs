/** The order of the modules in app/modules: left knows nothing of right. Read by dependency-cruiser and by a test. */
module.exports = [
  'audit',
  'access',
  'document',
  'planning',
  'vision',
  'consultation',
  'assignment',
  'strategy',
  'tender',
  'contract',
  'reporting',
  'budget',
  'export',
  'action-plan',
  'communication',
]
