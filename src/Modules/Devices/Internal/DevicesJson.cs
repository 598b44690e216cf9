using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Devices;

namespace Muster.Modules.Devices.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Page<Contracts.Devices.Device>))]
[JsonSerializable(typeof(Page<Contracts.Devices.DeviceGroup>))]
[JsonSerializable(typeof(DeviceGroupDraft))]
[JsonSerializable(typeof(DeviceGroupRules))]
[JsonSerializable(typeof(DeviceGroupPreview))]
[JsonSerializable(typeof(IReadOnlyList<DeviceFactKind>))]
[JsonSerializable(typeof(Page<DeviceGroupPassage>))]
[JsonSerializable(typeof(DeviceGroupOwners))]
[JsonSerializable(typeof(PossibleGroupOwners))]
[JsonSerializable(typeof(NameDeviceGroupOwner))]
[JsonSerializable(typeof(DeviceGroupImport))]
[JsonSerializable(typeof(ChangeDeviceStanding))]
[JsonSerializable(typeof(RevokeDevice))]
[JsonSerializable(typeof(Page<Contracts.Devices.SharedKey>))]
[JsonSerializable(typeof(DecideSharedKey))]
internal sealed partial class DevicesJson : JsonSerializerContext;
