/// The schemas of every JSON that a command gives, as files for `out/`; that of the charts stands
/// beside them.
package let schemaFiles = [
  OutputFile(name: "breakdown.schema.json", bytes: Array(breakdownSchema.utf8)),
  OutputFile(name: "findings.schema.json", bytes: Array(findingsSchema.utf8)),
  OutputFile(name: "files.schema.json", bytes: Array(filesSchema.utf8)),
  OutputFile(name: "status.schema.json", bytes: Array(statusSchema.utf8)),
  OutputFile(name: "explanation.schema.json", bytes: Array(explanationSchema.utf8)),
  OutputFile(name: "tasks.schema.json", bytes: Array(tasksSchema.utf8)),
  OutputFile(name: "indices.schema.json", bytes: Array(indicesSchema.utf8)),
  OutputFile(name: "trend.schema.json", bytes: Array(trendSchema.utf8)),
  OutputFile(name: "report.schema.json", bytes: Array(periodicReportSchema.utf8)),
  OutputFile(name: "verify.schema.json", bytes: Array(verificationSchema.utf8)),
]
