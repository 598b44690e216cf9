using Muster.Agent.State;

namespace Muster.Agent.Words;

/// <summary>The page on which an operator decides about this request. It names the request and nothing that is secret.</summary>
internal static class ApprovalLink
{
    public static Uri Of(AgentState state) => new(state.Server, $"approve/{state.RequestId:D}");
}
