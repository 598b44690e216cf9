using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.EnrollmentKeys;

namespace Muster.Modules.EnrollmentKeys.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CreateEnrollmentKey))]
[JsonSerializable(typeof(NewEnrollmentKey))]
[JsonSerializable(typeof(Page<Contracts.EnrollmentKeys.EnrollmentKey>))]
internal sealed partial class EnrollmentKeysJson : JsonSerializerContext;
