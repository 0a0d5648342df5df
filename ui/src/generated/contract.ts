// Made from libs/contracts; do not edit.

/**
 * What an upload does to the rows already there.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExportTargetOperation".
 */
export type ExportTargetOperation = ("append" | "overwrite")
/**
 * What a field's values are.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DatasetFieldType".
 */
export type DatasetFieldType = ("text" | "number" | "date")
/**
 * What can be had of a run's outcomes.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExportProgressState".
 */
export type ExportProgressState = ("collecting" | "ready")
/**
 * Where an upload is.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExportProgressUploadState".
 */
export type ExportProgressUploadState = ("waiting" | "sending" | "processing" | "checking" | "uploaded" | "failed")
/**
 * How a response came to be valid.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "How".
 */
export type How = ("at_once" | "repaired" | "after_retry")
/**
 * Which queue a run's tasks take, so that a large batch never makes an analyst wait.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Lane".
 */
export type Lane = ("batch" | "interactive")
/**
 * How a record task ended.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Outcome".
 */
export type Outcome = ("succeeded" | "invalid" | "failed")
/**
 * What happened to a run, on RUNS, in order of revision.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunEvent".
 */
export type RunEvent = (RunRequested | RunPaused | RunResumed | RunCancelled | RecordsWanted | RunFinished)
/**
 * Which records of a dataset version a run takes.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Selection".
 */
export type Selection = (SelectionAll | SelectionSample | SelectionIds | SelectionNames)
/**
 * Where a run is in its life.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunState".
 */
export type RunState = ("requested" | "planning" | "running" | "paused" | "completed" | "completed_with_failures" | "cancelled" | "failed")
/**
 * What kind of source it is.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SourceKind".
 */
export type SourceKind = ("salesforce" | "file")
/**
 * The one message that each delivered RecordTask ends in, on RECORD_OUTCOMES.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TaskResult".
 */
export type TaskResult = (RecordOutcome | TaskReturned)
/**
 * Why a task is handed back.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TaskReturnedCause".
 */
export type TaskReturnedCause = ("paused" | "cancelled" | "latched" | "over_limit")

export interface Contract {

}
/**
 * What a user saves.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AnalysisDraft".
 */
export interface AnalysisDraft {
/**
 * as people read it; the default batch name of its runs
 */
name: string
/**
 * where the dataset comes from
 */
sourceId: string
/**
 * the dataset
 */
datasetId: string
/**
 * the field whose value identifies a record
 */
recordIdField: string
/**
 * the field whose value names a record for people, if any
 */
recordNameField?: string
/**
 * the template
 */
prompt: string
/**
 * JSON Schema 2020-12 of an object
 */
responseSchema: {
[k: string]: unknown
}
/**
 * name of the connection
 */
connection: string
settings?: ModelSettings
target?: ExportTarget
}
/**
 * How an analysis calls its model; what is absent is left to the connection or the endpoint.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ModelSettings".
 */
export interface ModelSettings {
/**
 * the model's name at the endpoint; the connection's when absent
 */
model?: string
/**
 * 0 to 2
 */
temperature?: number
/**
 * most tokens a completion may have
 */
maxTokens?: number
/**
 * how long one call may take; 60 when absent
 */
timeoutSeconds?: number
/**
 * for endpoints that can repeat themselves
 */
seed?: number
/**
 * calls for one record before giving up; 3 when absent
 */
maxAttempts?: number
/**
 * calls in flight for one run over the whole fleet, where it starts and its cap; the window when absent
 */
concurrency?: number
}
/**
 * Where a run's outcomes are uploaded.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExportTarget".
 */
export interface ExportTarget {
/**
 * the Salesforce source whose org receives them
 */
sourceId: string
/**
 * API name of the dataset, for example Structured_Response
 */
dataset: string
/**
 * developer name of the app that a new dataset is made in; the user's private app when absent
 */
app?: string
operation: ExportTargetOperation
}
/**
 * One immutable save of an analysis.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "AnalysisVersion".
 */
export interface AnalysisVersion {
/**
 * the analysis
 */
analysisId: string
/**
 * from 1, without gaps
 */
version: number
draft: AnalysisDraft
/**
 * when
 */
savedAt: string
/**
 * the user
 */
savedBy: string
}
/**
 * A connection as it is written.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ConnectionSettings".
 */
export interface ConnectionSettings {
/**
 * one of the providers that the service lists, for example openai
 */
provider: string
/**
 * up to and without /chat/completions; the provider's own when absent
 */
baseUrl?: string
/**
 * the model that analyses use which name none
 */
model?: string
/**
 * write-only, kept sealed; absent keeps the one that is stored, empty removes it
 */
apiKey?: string
/**
 * calls in flight over the whole fleet, where it starts and its cap; no cap when absent
 */
concurrency?: number
}
/**
 * A connection as it is read.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Connection".
 */
export interface Connection {
/**
 * unique; letters, digits, dots, dashes and underscores
 */
name: string
provider: string
baseUrl: string
model?: string
/**
 * whether a key is stored
 */
hasKey: boolean
concurrency?: number
}
/**
 * One field of a dataset.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DatasetField".
 */
export interface DatasetField {
/**
 * as prompts and queries spell it
 */
name: string
/**
 * as people read it
 */
label: string
type: DatasetFieldType
}
/**
 * Datasets of a source, one page.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DatasetPage".
 */
export interface DatasetPage {
datasets: Dataset[]
/**
 * asks for the next page, given back as page; absent on the last one
 */
next?: string
}
/**
 * A dataset as it is now. Lists leave fields empty.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Dataset".
 */
export interface Dataset {
/**
 * where it comes from
 */
sourceId: string
/**
 * the source's id of it
 */
id: string
/**
 * its API name; unique in its source
 */
name: string
/**
 * as people read it
 */
label: string
/**
 * the newest immutable version; absent when it has none yet
 */
versionId?: string
/**
 * rows of that version, as far as this user may see them; absent when not known without counting
 */
records?: number
/**
 * when that version was made
 */
updatedAt?: string
/**
 * its fields, in order
 */
fields: DatasetField[]
}
/**
 * A few records of a dataset, values as text; a field without a value is absent.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "DatasetSample".
 */
export interface DatasetSample {
records: {
[k: string]: string
}[]
}
/**
 * How a run's export goes: a whole snapshot, on EXPORTS.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExportProgress".
 */
export interface ExportProgress {
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * grows with every snapshot of the run
 */
sequence: number
state: ExportProgressState
/**
 * outcomes stored
 */
outcomes: number
upload?: ExportProgressUpload
}
/**
 * How an upload goes.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExportProgressUpload".
 */
export interface ExportProgressUpload {
state: ExportProgressUploadState
/**
 * API name of the dataset it goes to
 */
dataset: string
/**
 * the org's id of the job, once it has one
 */
jobId?: string
/**
 * parts accepted so far
 */
partsSent: number
/**
 * rows of the structured CSV; 0 until it is written
 */
rowsSent: number
/**
 * rows of this upload that the dataset was seen to hold afterwards, once it was read back
 */
rowsFound?: number
reason?: Reason
[k: string]: unknown
}
/**
 * Why something was paused, failed or refused, for a machine and for a person.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Reason".
 */
export interface Reason {
/**
 * stable, in kebab case, for example key-refused
 */
code: string
/**
 * what happened, where, and what to do; never holds a secret, a prompt or a completion
 */
message: string
}
/**
 * Which of some values of a field a dataset knows.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Lookup".
 */
export interface Lookup {
/**
 * values that one record has
 */
matched: string[]
/**
 * values that several records share
 */
ambiguous: string[]
/**
 * values that no record has
 */
notFound: string[]
}
/**
 * The question.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LookupQuestion".
 */
export interface LookupQuestion {
/**
 * a field of the dataset
 */
field: string
/**
 * values to look for, compared exactly
 */
values: string[]
[k: string]: unknown
}
/**
 * A run's record tasks, counted by outcome.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OutcomeCounts".
 */
export interface OutcomeCounts {
/**
 * responses that satisfy the schema
 */
succeeded: number
/**
 * completions that never did
 */
invalid: number
/**
 * tasks without a usable completion
 */
failed: number
/**
 * tasks never called because the run was cancelled
 */
cancelled: number
}
/**
 * How far a run is planned: a whole snapshot, written in one Kafka transaction with the tasks it speaks of, on PLANS.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PlanState".
 */
export interface PlanState {
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * the epoch the newest tasks were planned in
 */
epoch: number
/**
 * records in the selection; absent until they are counted
 */
total?: number
/**
 * every number below it has been planned at least once
 */
plannedThrough: number
/**
 * where the next page begins, in the source's own words; absent at the start
 */
cursor?: string
/**
 * the revision of the newest RecordsWanted that is planned; 0 when there was none
 */
wantedRevision: number
/**
 * per partition of the lane's topic, the offset of the last task of this run
 */
lastOffsets: {
[k: string]: number
}
failure?: Reason
}
/**
 * One place where a prompt is wrong.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PromptProblem".
 */
export interface PromptProblem {
/**
 * of the first character, from 0
 */
position: number
/**
 * from 1
 */
line: number
/**
 * from 1
 */
column: number
/**
 * characters concerned
 */
length: number
/**
 * what is wrong
 */
message: string
/**
 * what was probably meant, if there is a good guess
 */
suggestion?: string
}
/**
 * How a record task ended.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordOutcome".
 */
export interface RecordOutcome {
type: "RecordOutcome"
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
epoch: number
number: number
/**
 * value of the record id field
 */
recordId: string
/**
 * value of the record name field, if any
 */
recordName?: string
outcome: Outcome
/**
 * the response, when the outcome is succeeded
 */
response?: {
[k: string]: unknown
}
/**
 * where the last completion departs from the schema, when the outcome is invalid
 */
violations: RecordOutcomeViolation[]
failure?: Reason
how?: How
/**
 * calls made for the task
 */
attempts: number
/**
 * tokens of all attempts, as the endpoint counts them; 0 when it does not
 */
inputTokens: number
/**
 * tokens of all attempts, as the endpoint counts them; 0 when it does not
 */
outputTokens: number
/**
 * from the first call's start to the last one's end, waits between attempts included
 */
latencyMillis: number
/**
 * the model that the endpoint says it used
 */
model?: string
/**
 * why the model stopped, in the endpoint's words
 */
finishReason?: string
}
/**
 * One place where a completion departs from the schema.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordOutcomeViolation".
 */
export interface RecordOutcomeViolation {
/**
 * JSON pointer into the completion
 */
path: string
/**
 * what is expected there
 */
message: string
[k: string]: unknown
}
/**
 * The work for one record of one run; never holds the prompt.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordTask".
 */
export interface RecordTask {
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * a task of an epoch older than its run's is handed back
 */
epoch: number
/**
 * the record's number in the run, from 0, in the stable order of its selection
 */
number: number
/**
 * value of the record id field
 */
recordId: string
/**
 * value of the record name field, if the run has one and the record a value
 */
recordName?: string
/**
 * the selected fields as text; a field without a value is absent
 */
fields: {
[k: string]: string
}
}
/**
 * Tasks that were planned already are to be planned once more: they were handed back, or were lost.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordsWanted".
 */
export interface RecordsWanted {
type: "RecordsWanted"
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * the epoch they are planned in
 */
epoch: number
/**
 * the wanted record numbers, ascending and disjoint
 */
ranges: RecordsWantedRange[]
}
/**
 * Consecutive record numbers.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RecordsWantedRange".
 */
export interface RecordsWantedRange {
/**
 * the first, from 0
 */
from: number
/**
 * one past the last
 */
to: number
[k: string]: unknown
}
/**
 * One row of a file that cannot be taken.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RowProblem".
 */
export interface RowProblem {
/**
 * where the row begins, from 1, the header included
 */
line: number
/**
 * what is wrong and what to do
 */
message: string
}
/**
 * Planning stops for good; tasks not yet called are handed back and counted as cancelled.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunCancelled".
 */
export interface RunCancelled {
type: "RunCancelled"
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * the epoch that closes all older ones
 */
epoch: number
}
/**
 * A run was requested; holds what planning and exporting it need, and never the prompt.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunRequested".
 */
export interface RunRequested {
type: "RunRequested"
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * the epoch its first tasks are planned in
 */
epoch: number
/**
 * the batch name, as in the structured CSV
 */
name: string
lane: Lane
/**
 * where the dataset comes from
 */
sourceId: string
/**
 * the dataset
 */
datasetId: string
/**
 * the immutable version that is read
 */
datasetVersionId: string
/**
 * the field whose value identifies a record
 */
recordIdField: string
/**
 * the field whose value names a record for people, if any
 */
recordNameField?: string
/**
 * the fields that tasks carry: those the prompt names
 */
fields: string[]
selection: Selection
/**
 * top-level properties of the response schema, in its order: the structured CSV's parameters
 */
parameters: string[]
target?: ExportTarget
/**
 * the user
 */
requestedBy: string
}
/**
 * Every record, in the dataset's stable order.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SelectionAll".
 */
export interface SelectionAll {
type: "all"
[k: string]: unknown
}
/**
 * The first records in the dataset's stable order.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SelectionSample".
 */
export interface SelectionSample {
type: "sample"
/**
 * how many; the whole dataset when it has fewer
 */
size: number
[k: string]: unknown
}
/**
 * The records with these ids, in the order given.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SelectionIds".
 */
export interface SelectionIds {
type: "ids"
/**
 * values of the record id field; one that is not in the dataset fails the plan
 */
ids: string[]
[k: string]: unknown
}
/**
 * The records with these names, in the order given.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SelectionNames".
 */
export interface SelectionNames {
type: "names"
/**
 * values of the record name field; one that is missing or shared by several records fails the plan
 */
names: string[]
[k: string]: unknown
}
/**
 * Planning and calling stop; tasks of an older epoch are handed back.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunPaused".
 */
export interface RunPaused {
type: "RunPaused"
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * the new epoch
 */
epoch: number
reason: Reason
}
/**
 * Planning goes on where it stood; tasks that were handed back are asked for by RecordsWanted.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunResumed".
 */
export interface RunResumed {
type: "RunResumed"
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * the epoch that tasks are planned in from now on
 */
epoch: number
}
/**
 * The run has ended. Its export waits until every outcome up to the offset is stored.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunFinished".
 */
export interface RunFinished {
type: "RunFinished"
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
state: RunState
counts: OutcomeCounts
/**
 * the partition of RECORD_OUTCOMES that holds the run's outcomes
 */
outcomePartition: number
/**
 * the offset of the last outcome that was counted; -1 when there is none
 */
outcomeOffset: number
}
/**
 * Where a run stands: a whole snapshot, on RUN_PROGRESS. Later snapshots of one run have a greater sequence; revision alone does not grow while records finish.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunProgress".
 */
export interface RunProgress {
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
/**
 * grows with every snapshot of the run
 */
sequence: number
/**
 * the batch name
 */
name: string
lane: Lane
state: RunState
/**
 * the run's epoch
 */
epoch: number
/**
 * records in the selection; absent until they are counted
 */
total?: number
/**
 * records planned so far
 */
planned: number
counts: OutcomeCounts
/**
 * succeeded records that took a repair turn or a new attempt
 */
repaired: number
/**
 * tokens so far
 */
inputTokens: number
/**
 * tokens so far
 */
outputTokens: number
/**
 * the planner plans no number at or past it
 */
mayPlanThrough: number
/**
 * outcomes per second over the last seconds; 0 when nothing moves
 */
recordsPerSecond: number
/**
 * an estimate; absent when there is none
 */
secondsLeft?: number
reason?: Reason
/**
 * when the run was requested
 */
requestedAt: string
/**
 * when it ended, if it has
 */
finishedAt?: string
}
/**
 * Asks for a run. An Idempotency-Key header makes a repeated request the same run.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "RunRequest".
 */
export interface RunRequest {
/**
 * the analysis
 */
analysisId: string
/**
 * the newest when absent
 */
analysisVersion?: number
selection?: Selection
/**
 * the analysis's name when absent
 */
batchName?: string
lane?: Lane
/**
 * whether the outcomes are uploaded to the analysis's target; yes when absent and it has one
 */
upload?: boolean
}
/**
 * A run as it is read: what was frozen, and where it stands.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Run".
 */
export interface Run {
/**
 * the run
 */
id: string
/**
 * the analysis it was asked for; it may be gone by now
 */
analysisId: string
/**
 * the version that was frozen
 */
analysisVersion: number
/**
 * for people
 */
datasetName: string
/**
 * the version that is read
 */
datasetVersionId: string
selection: Selection
/**
 * the connection's name
 */
connection: string
/**
 * the endpoint that is called
 */
baseUrl: string
/**
 * the model that is asked for
 */
model: string
/**
 * the user
 */
requestedBy: string
target?: ExportTarget
progress: RunProgress
}
/**
 * How to reach a Salesforce org by the OAuth 2.0 JWT bearer flow.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SalesforceSourceSettings".
 */
export interface SalesforceSourceSettings {
/**
 * as people read it
 */
name: string
/**
 * the login host or My Domain, without a path
 */
loginUrl: string
/**
 * the JWT's audience; the login URL when absent
 */
audience?: string
/**
 * the consumer key of the connected app
 */
clientId: string
/**
 * the pre-authorised user
 */
username: string
/**
 * PEM of the RSA key; write-only, kept sealed; absent keeps the one that is stored
 */
privateKey?: string
/**
 * for example v67.0; the service's default when absent
 */
apiVersion?: string
}
/**
 * A short-lived way into an org, lent to a service.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SourceAccess".
 */
export interface SourceAccess {
/**
 * where calls go
 */
instanceUrl: string
/**
 * opaque; a 401 means: ask again with renew=true
 */
accessToken: string
/**
 * for example v67.0
 */
apiVersion: string
}
/**
 * Where datasets come from. Credentials are never part of it.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Source".
 */
export interface Source {
/**
 * stable; files that users brought are in the source FILES
 */
id: string
kind: SourceKind
name: string
/**
 * where it is, for an org
 */
url?: string
}
/**
 * A delivered task that was not called, or whose call cannot succeed before somebody acts; its record has no outcome yet.
 * 
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TaskReturned".
 */
export interface TaskReturned {
type: "TaskReturned"
/**
 * Tells repeated deliveries of one message apart from two messages.
 */
id: string
/**
 * When it was written.
 */
at: string
/**
 * The run it belongs to.
 */
runId: string
/**
 * The run's revision it was written under.
 */
revision: number
epoch: number
number: number
cause: TaskReturnedCause
latch?: Reason
}
