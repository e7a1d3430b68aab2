/// The schemas of every JSON that a command gives, as files for `out/`; that of the charts stands
/// beside them.
package let schemaFiles = [
  OutputFile(name: "breakdown.schema.json", bytes: Array(breakdownSchema.utf8)),
  OutputFile(name: "findings.schema.json", bytes: Array(findingsSchema.utf8)),
  OutputFile(name: "files.schema.json", bytes: Array(filesSchema.utf8)),
  OutputFile(name: "status.schema.json", bytes: Array(statusSchema.utf8)),
  OutputFile(name: "explanation.schema.json", bytes: Array(explanationSchema.utf8)),
]
