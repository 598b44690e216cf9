using System.CommandLine;
using Muster.AgentClient;

namespace Muster.Simulator.Server;

/// <summary>Which server, and by whose leave.</summary>
internal sealed class ServerOptions
{
    private const string AddressVariable = "MUSTER_URL";
    private const string TokenVariable = "MUSTER_TOKEN";
    private const string TokenFileVariable = "MUSTER_TOKEN_FILE";
    private const string DefaultAddress = "http://127.0.0.1:7480";

    private readonly Option<string?> url = new("--url")
    {
        Description = $"Address of the server; {AddressVariable}, or {DefaultAddress}, without it.",
        HelpName = "URL",
    };

    // No option for the token itself: arguments are for everybody on this computer to read.
    private readonly Option<string?> tokenFile = new("--token-file")
    {
        Description =
            $"File with the API token of an administrator; {TokenVariable} or {TokenFileVariable} without it.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        AddAddressTo(command);
        command.Add(tokenFile);
    }

    public void AddAddressTo(Command command) => command.Add(url);

    /// <param name="heard">Told when the server goes away, and when it is back.</param>
    public SimulationServer Open(ParseResult line, TimeProvider clock, Action<string> heard) =>
        new(Address(line), Token(line), clock) { Heard = heard };

    public ServerAddress Address(ParseResult line)
    {
        var given = line.GetValue(url) ?? Named(AddressVariable) ?? DefaultAddress;
        return ServerAddress.TryParse(given, out var fault)
            ?? throw new SimulatorStop(
                ExitCode.Usage,
                fault!, // there is one when there is no address
                "Give the server as https://host or https://host:port (http only for localhost)."
            );
    }

    private string Token(ParseResult line)
    {
        var token = (
            line.GetValue(tokenFile) is { } file ? SecretFile.Read(file)
            : Named(TokenVariable) is { } given ? given
            : Named(TokenFileVariable) is { } named ? SecretFile.Read(named)
            : null
        )?.Trim();
        return token is { Length: > 0 } && token.All(c => c is > ' ' and <= '~')
            ? token
            : throw new SimulatorStop(
                ExitCode.Usage,
                "There is no API token, or it holds characters that no token has.",
                $"Give --token-file, or set {TokenVariable} or {TokenFileVariable}; it has to be an administrator's."
            );
    }

    private static string? Named(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
