using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.StatusPages;

namespace Muster.Modules.StatusPages.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<Contracts.StatusPages.EspProfile>))]
[JsonSerializable(typeof(EspProfileDraft))]
[JsonSerializable(typeof(CopyEspProfile))]
[JsonSerializable(typeof(ReorderEspProfiles))]
[JsonSerializable(typeof(EspResolution))]
[JsonSerializable(typeof(EspOfAttempt))]
[JsonSerializable(typeof(EspSettings))]
internal sealed partial class StatusPagesJson : JsonSerializerContext;
