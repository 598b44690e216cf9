using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts.Directories;

namespace Muster.Modules.Directories.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DirectoryDomain))]
[JsonSerializable(typeof(DirectoryDraft))]
[JsonSerializable(typeof(DirectoryValidation))]
[JsonSerializable(typeof(IReadOnlyList<DirectoryDomain>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class DirectoriesJson : JsonSerializerContext;
