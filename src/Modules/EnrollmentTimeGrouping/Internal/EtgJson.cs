using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Modules.EnrollmentTimeGrouping.Place;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PolicySettings))]
[JsonSerializable(typeof(GroupingNote))]
[JsonSerializable(typeof(Page<DevicePreparationPolicy>))]
[JsonSerializable(typeof(DevicePreparationPolicyDraft))]
[JsonSerializable(typeof(CopyDevicePreparationPolicy))]
[JsonSerializable(typeof(ReorderDevicePreparationPolicies))]
[JsonSerializable(typeof(DevicePreparationPolicyVersions))]
[JsonSerializable(typeof(NameEnrollmentTimeTarget))]
[JsonSerializable(typeof(CreateEnrollmentTimeGroup))]
[JsonSerializable(typeof(RepairEnrollmentTimeTarget))]
[JsonSerializable(typeof(DevicePreparationChoice))]
[JsonSerializable(typeof(Page<DevicePreparationDeployment>))]
[JsonSerializable(typeof(DevicePreparationDeploymentDetail))]
[JsonSerializable(typeof(EnrollmentTimeGroupingReport))]
[JsonSerializable(typeof(RepairMemberships))]
[JsonSerializable(typeof(RepairedMemberships))]
internal sealed partial class EtgJson : JsonSerializerContext;
