using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Apps.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<App>))]
[JsonSerializable(typeof(Page<AppVersion>))]
[JsonSerializable(typeof(AppDraft))]
[JsonSerializable(typeof(AppContent))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(ContentDiff))]
internal sealed partial class AppsJson : JsonSerializerContext;
