using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Access;

namespace Muster.Modules.Access.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Contracts.Access.SignIn))]
[JsonSerializable(typeof(ChangePassword))]
[JsonSerializable(typeof(Session))]
internal sealed partial class AccessJson : JsonSerializerContext;
