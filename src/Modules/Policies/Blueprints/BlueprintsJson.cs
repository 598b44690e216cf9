using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Blueprints;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<Contracts.Policies.Blueprint>))]
[JsonSerializable(typeof(BlueprintDraft))]
[JsonSerializable(typeof(CopyBlueprint))]
[JsonSerializable(typeof(ContentUsePage))]
internal sealed partial class BlueprintsJson : JsonSerializerContext;
