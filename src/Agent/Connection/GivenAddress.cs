using Muster.AgentClient;

namespace Muster.Agent.Connection;

internal static class GivenAddress
{
    public static ServerAddress Parse(string text) =>
        ServerAddress.TryParse(text, out var fault)
        ?? throw new AgentStop(
            ExitCode.Usage,
            fault!, // there is one when there is no address
            "Give the server as https://host or https://host:port (http only for localhost)."
        );
}
