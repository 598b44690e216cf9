using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Restrictions;

namespace Muster.Modules.Restrictions.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<EnrollmentRestriction>))]
[JsonSerializable(typeof(PreviewRestriction))]
[JsonSerializable(typeof(RestrictionPreview))]
[JsonSerializable(typeof(AdmissionQuestion))]
[JsonSerializable(typeof(AdmissionAnswer))]
[JsonSerializable(typeof(AttemptDecisions))]
[JsonSerializable(typeof(DeviceAllowance))]
internal sealed partial class RestrictionsJson : JsonSerializerContext;
