using Muster.Protocols.Agent;

namespace Muster.Unit.Support;

internal static class Calls
{
    public static DateTimeOffset Created { get; } = DateTimeOffset.FromUnixTimeSeconds(1795219200);

    public static AgentMessage Of(string method, string target, string body = "") =>
        new()
        {
            Method = method,
            Authority = "muster.example.org",
            Target = AgentTarget.TryParse(target) ?? throw new ArgumentException("Not a target.", nameof(target)),
            Body = System.Text.Encoding.UTF8.GetBytes(body),
        };
}
