using System.CommandLine;
using Muster.Cli.Api;

namespace Muster.Cli.DevicePreparation;

/// <summary>Which deployments, in the words of the API.</summary>
internal sealed class DeploymentFilter
{
    private readonly Option<string?> status = new("--status") { Description = "Only those that stand so." };
    private readonly Option<string?> membership = new("--membership")
    {
        Description = "Only where membership of the group stands so; failed ones miss their group.",
    };
    private readonly Option<Guid?> policy = new("--policy") { Description = "Only of this policy.", HelpName = "ID" };
    private readonly Option<Guid?> device = new("--device") { Description = "Only of this device.", HelpName = "ID" };

    public DeploymentFilter()
    {
        status.AcceptOnlyFromAmong("in_progress", "success", "failed");
        membership.AcceptOnlyFromAmong("added", "confirmed", "failed", "removed");
    }

    public Option[] Options => [status, membership, policy, device];

    public string On(string route, ParseResult line) =>
        Query.Of(
            route,
            ("status", line.GetValue(status)),
            ("membership", line.GetValue(membership)),
            ("policy", line.GetValue(policy)?.ToString()),
            ("device", line.GetValue(device)?.ToString())
        );
}
