using Muster.Integration.Programs;
using Muster.TestKit.Devices;

namespace Muster.Integration.Agents;

/// <summary>The configuration file of an unattended installation.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly AgentFolder folder = new();

    [Theory]
    [InlineData("""{ "sever": "https://muster.example.org" }""", "\"sever\" is unknown")]
    [InlineData("""{ "server": "https://a.example", "server": "https://b.example" }""", "server")]
    [InlineData("""{ "server": 7 }""", "is not as it should be")]
    [InlineData("""[]""", "is not as it should be")]
    [InlineData("""{ "server": "https://a.example", "peerId": "short" }""", "32 hex digits")]
    [InlineData(
        """{ "server": "https://a.example", "peerId": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "serverKeyId": "12" }""",
        "64 hex digits"
    )]
    public async Task Agent_refuses_a_configuration_that_is_not_exactly_right(string json, string fault)
    {
        var run = await ProgramRun.AgentAsync(
            folder.Environment,
            input: null,
            ["enroll", "--config", folder.Configure(json)]
        );

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(fault);
    }

    [Fact]
    public async Task Agent_refuses_a_configuration_that_others_may_write()
    {
        var file = folder.Configure("""{ "server": "https://a.example" }""");
        File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.OtherWrite);

        var run = await ProgramRun.AgentAsync(folder.Environment, input: null, ["enroll", "--config", file]);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain($"chmod go-w {file}");
    }

    [Fact]
    public async Task Command_line_wins_over_the_configuration()
    {
        await using var server = new StandInServer
        {
            Answer = _ => StandInAnswer.Problem(422, "credential_refused", signed: true),
        };
        var config = folder.Configure(
            $$"""{ "server": "https://nobody.invalid", "peerId": "{{AgentFolder.PeerId}}", "displayName": "From the file", "orgUniqueId": "org-7" }"""
        );

        await ProgramRun.AgentAsync(
            folder.Environment,
            input: null,
            ["enroll", "--config", config, "--server", server.Url.ToString(), "--display-name", "From the line"]
        );

        var body = server.Calls[^1].Body;
        body.ShouldContain("From the line");
        body.ShouldContain("org-7");
        body.ShouldContain(AgentFolder.PeerId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Agent_asks_only_the_server_whose_key_is_configured(bool right)
    {
        await using var server = new StandInServer
        {
            Answer = _ => StandInAnswer.Pending(new Guid("0193a697-4900-7c3e-9d57-2f1f6b0a4c11")),
        };
        var config = folder.Configure(
            $$"""{ "server": "{{server.Url}}", "peerId": "{{AgentFolder.PeerId}}", "serverKeyId": "{{(right ? server.KeyId : new string('0', 64))}}" }"""
        );

        var run = await ProgramRun.AgentAsync(folder.Environment, input: null, ["enroll", "--config", config]);

        run.ExitCode.ShouldBe(right ? 0 : 4, run.Errors);
        server.Calls.Count.ShouldBe(right ? 2 : 1);
    }

    public void Dispose() => folder.Dispose();
}
