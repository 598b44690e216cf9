using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Muster.Cli.Doctor;
using Muster.Contracts;
using Muster.Contracts.Access;
using Muster.Contracts.Audit;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.Enrollments;
using Muster.Contracts.ErrorCodes;
using Muster.Contracts.Keys;
using Muster.Contracts.People;
using Muster.Contracts.Policies;
using Muster.Contracts.Restrictions;
using Muster.Contracts.SavedViews;
using Muster.Contracts.Settings;
using Muster.Contracts.StatusPages;

namespace Muster.Cli;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(EnrollmentRequest))]
[JsonSerializable(typeof(ApproveEnrollmentRequest))]
[JsonSerializable(typeof(RejectEnrollmentRequest))]
[JsonSerializable(typeof(ApproveEnrollmentRequests))]
[JsonSerializable(typeof(RejectEnrollmentRequests))]
[JsonSerializable(typeof(UndoEnrollmentDecisions))]
[JsonSerializable(typeof(BulkDecision))]
[JsonSerializable(typeof(QueueSummary))]
[JsonSerializable(typeof(BlockedKey))]
[JsonSerializable(typeof(SharedKey))]
[JsonSerializable(typeof(DecideSharedKey))]
[JsonSerializable(typeof(ErrorExplanation))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(CreatePerson))]
[JsonSerializable(typeof(ErasePerson))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(Operator))]
[JsonSerializable(typeof(InviteOperator))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Muster.Contracts.Access.ApiToken))]
[JsonSerializable(typeof(CreateServiceToken))]
[JsonSerializable(typeof(NewToken))]
[JsonSerializable(typeof(StartHandOff))]
[JsonSerializable(typeof(HandOffStarted))]
[JsonSerializable(typeof(CollectHandOff))]
[JsonSerializable(typeof(HandOffAnswer))]
[JsonSerializable(typeof(Device))]
[JsonSerializable(typeof(ChangeDeviceStanding))]
[JsonSerializable(typeof(RevokeDevice))]
[JsonSerializable(typeof(DeviceGroup))]
[JsonSerializable(typeof(DeviceGroupDraft))]
[JsonSerializable(typeof(EnrollmentKey))]
[JsonSerializable(typeof(CreateEnrollmentKey))]
[JsonSerializable(typeof(NewEnrollmentKey))]
[JsonSerializable(typeof(SavedView))]
[JsonSerializable(typeof(SaveView))]
[JsonSerializable(typeof(ChangeView))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(EndpointValidation))]
[JsonSerializable(typeof(KeyReport))]
[JsonSerializable(typeof(KeyChanged))]
[JsonSerializable(typeof(RotateKey))]
[JsonSerializable(typeof(ConfirmKeyCopy))]
[JsonSerializable(typeof(IdentityProvider))]
[JsonSerializable(typeof(IdentityProviderDraft))]
[JsonSerializable(typeof(ProviderValidation))]
[JsonSerializable(typeof(PreviewClaims))]
[JsonSerializable(typeof(ClaimsPreview))]
[JsonSerializable(typeof(ActiveEnrollment))]
[JsonSerializable(typeof(EnrollmentAttempt))]
[JsonSerializable(typeof(EnrollmentFailure))]
[JsonSerializable(typeof(EnrollmentStatusSummary))]
[JsonSerializable(typeof(EnrollmentTarget))]
[JsonSerializable(typeof(EnrollmentTargetDraft))]
[JsonSerializable(typeof(CountCheck))]
[JsonSerializable(typeof(EndpointSettings))]
[JsonSerializable(typeof(DoctorReport))]
[JsonSerializable(typeof(EnrollmentRestriction))]
[JsonSerializable(typeof(RestrictionPreview))]
[JsonSerializable(typeof(AdmissionQuestion))]
[JsonSerializable(typeof(AdmissionAnswer))]
[JsonSerializable(typeof(EspProfile))]
[JsonSerializable(typeof(EspResolution))]
[JsonSerializable(typeof(CopyEspProfile))]
[JsonSerializable(typeof(ReorderEspProfiles))]
[JsonSerializable(typeof(Package))]
[JsonSerializable(typeof(PackageUpload))]
[JsonSerializable(typeof(BeginPackageUpload))]
[JsonSerializable(typeof(App))]
[JsonSerializable(typeof(AppVersion))]
[JsonSerializable(typeof(ContentDiff))]
[JsonSerializable(typeof(Script))]
[JsonSerializable(typeof(ScriptVersion))]
[JsonSerializable(typeof(ScriptText))]
[JsonSerializable(typeof(CopyScript))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(ProposalDetails))]
[JsonSerializable(typeof(ApproveProposal))]
[JsonSerializable(typeof(RejectProposal))]
[JsonSerializable(typeof(SecondPersonSetting))]
[JsonSerializable(typeof(ChangeSecondPerson))]
internal sealed partial class CliJson : JsonSerializerContext;
