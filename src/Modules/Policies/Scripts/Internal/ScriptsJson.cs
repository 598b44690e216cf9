using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Scripts.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<Script>))]
[JsonSerializable(typeof(Page<ScriptVersion>))]
[JsonSerializable(typeof(ScriptDraft))]
[JsonSerializable(typeof(ScriptSettings))]
[JsonSerializable(typeof(CopyScript))]
[JsonSerializable(typeof(Contracts.Policies.ScriptText))]
[JsonSerializable(typeof(ContentDiff))]
internal sealed partial class ScriptsJson : JsonSerializerContext;
