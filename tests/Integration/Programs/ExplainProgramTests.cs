using System.Text.Json;

namespace Muster.Integration.Programs;

/// <summary>What errors mean, on a machine that knows no server.</summary>
public sealed class ExplainProgramTests
{
    [Fact]
    public async Task Cli_explains_errors_without_a_server()
    {
        var known = await CliAsync(
            "0x801C0003",
            "--text",
            "Device already enrolled with different user",
            "--source",
            "join"
        );
        var german = await CliAsync("--text", "User cancelled enrollment", "--platform", "apple", "--language", "de");
        var json = await CliAsync("801c0003", "--json");

        known.ExitCode.ShouldBe(0, known.Errors);
        known.Output.ShouldStartWith("0x801C0003");
        known.Output.ShouldContain("confidence ");
        german.Output.ShouldContain("abgebrochen");
        JsonDocument.Parse(json.Output).RootElement.GetProperty("code").GetString().ShouldBe("0x801C0003");
    }

    [Fact]
    public async Task Cli_ends_with_not_found_for_what_nobody_knows_and_with_wrong_usage_for_nothing()
    {
        (await CliAsync("0x0badcafe")).ExitCode.ShouldBe(5);
        (await CliAsync()).ExitCode.ShouldBe(2);
    }

    private static Task<ProgramRun> CliAsync(params string[] arguments) =>
        ProgramRun.CliAsync(new Uri("http://127.0.0.1:1"), "", ["explain", .. arguments]);
}
