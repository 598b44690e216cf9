using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Policies.Services;

internal static class ServiceFaults
{
    public static ItemStop NoManager(string said) =>
        ItemStop.Unsupported("no_service_manager", $"Nothing on this machine runs services. {said}".Trim());

    public static ItemStop Of(string service, ToolRun run) =>
        ItemStop.Failed("service_failed", $"{service}: {(run.End == ToolEnd.TooSlow ? "too slow. " : "")}{run.Said}");
}
