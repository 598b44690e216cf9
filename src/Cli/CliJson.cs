using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Access;
using Muster.Contracts.Audit;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.People;

namespace Muster.Cli;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(EnrollmentRequest))]
[JsonSerializable(typeof(ApproveEnrollmentRequest))]
[JsonSerializable(typeof(RejectEnrollmentRequest))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(CreatePerson))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(IdentityProvider))]
[JsonSerializable(typeof(IdentityProviderDraft))]
[JsonSerializable(typeof(ProviderValidation))]
[JsonSerializable(typeof(PreviewClaims))]
[JsonSerializable(typeof(ClaimsPreview))]
internal sealed partial class CliJson : JsonSerializerContext;
