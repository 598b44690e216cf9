using System.Text.Json;
using Muster.Integration.Programs;

namespace Muster.Integration.Agents;

/// <summary>What `muster-agent doctor --json` said.</summary>
internal sealed record Diagnosis(int ExitCode, string Text)
{
    public IReadOnlyDictionary<string, JsonElement> Findings { get; } =
        JsonDocument
            .Parse(Text)
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .ToDictionary(finding => finding.GetProperty("check").GetString()!); // each has one

    /// <param name="authority">Its certificates are trusted, and no others.</param>
    public static async Task<Diagnosis> OfAsync(AgentFolder folder, string? authority, params string[] arguments)
    {
        var environment = folder.Environment;
        if (authority is not null)
        {
            environment["SSL_CERT_FILE"] = authority;
        }

        var run = await ProgramRun.AgentAsync(environment, input: null, ["doctor", "--json", .. arguments]);
        run.Errors.ShouldBeEmpty();
        return new Diagnosis(run.ExitCode, run.Output);
    }

    public string Grade(string check) => Findings[check].GetProperty("grade").GetString()!; // each has one

    public string What(string check) => Findings[check].GetProperty("what").GetString()!; // each has one

    public string Remedy(string check) => Findings[check].GetProperty("remedy").GetString()!; // each failure has one

    public void ShouldFail(string check, int code, string what)
    {
        Grade(check).ShouldBe("fail", Text);
        What(check).ShouldContain(what);
        Remedy(check).ShouldNotBeEmpty();
        ExitCode.ShouldBe(code, Text);
    }
}
