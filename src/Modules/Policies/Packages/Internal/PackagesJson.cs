using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Policies;

namespace Muster.Modules.Policies.Packages.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<Package>))]
[JsonSerializable(typeof(PackageContent))]
[JsonSerializable(typeof(BeginPackageUpload))]
[JsonSerializable(typeof(PackageUpload))]
[JsonSerializable(typeof(IReadOnlyList<PackageUpload>))]
internal sealed partial class PackagesJson : JsonSerializerContext;
