using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Restrictions;

namespace Muster.Modules.PolicyHook.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PolicyHookSettings))]
[JsonSerializable(typeof(PolicyHookDraft))]
[JsonSerializable(typeof(PolicyHookSaved))]
[JsonSerializable(typeof(RotatePolicyHookSecret))]
[JsonSerializable(typeof(PolicyHookTest))]
internal sealed partial class PolicyHookJson : JsonSerializerContext;
