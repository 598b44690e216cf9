using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Answers;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Groups;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;
using Muster.Modules.EnrollmentTimeGrouping.Graph.Targets;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GraphError))]
[JsonSerializable(typeof(GraphBoolean))]
[JsonSerializable(typeof(GraphPolicyDraft))]
[JsonSerializable(typeof(GraphPolicyShown))]
[JsonSerializable(typeof(GraphList<GraphPolicyShown>))]
[JsonSerializable(typeof(GraphList<GraphSetting>))]
[JsonSerializable(typeof(GraphList<GraphAssignment>))]
[JsonSerializable(typeof(AssignPolicy))]
[JsonSerializable(typeof(SetMembershipTarget))]
[JsonSerializable(typeof(MembershipTargetResult))]
[JsonSerializable(typeof(AssignJustInTime))]
[JsonSerializable(typeof(JustInTimeShown))]
[JsonSerializable(typeof(GraphGroupDraft))]
[JsonSerializable(typeof(GraphGroupShown))]
[JsonSerializable(typeof(GraphReference))]
[JsonSerializable(typeof(GraphList<GraphReference>))]
[JsonSerializable(typeof(GraphList<GraphOwner>))]
[JsonSerializable(typeof(GraphOwner))]
[JsonSerializable(typeof(CreateServicePrincipal))]
[JsonSerializable(typeof(AllowedApp))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class GraphJson : JsonSerializerContext;
