using System.Diagnostics;
using System.Text.Json;
using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Integration.Phrases;
using Muster.Kernel;
using Muster.Kernel.Phrases;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>The four words on a terminal beside those of the queue.</summary>
public sealed class WordsTests
{
    [Theory, OnBothDatabases]
    public async Task Agent_shows_the_words_of_the_queue_and_keeps_them_over_a_restart(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var person = await host.CreatePersonAsync("This computer's owner");
        string[] folder = ["--state", Path.Combine(host.Folder, "agent")];
        string[] enroll = ["enroll", "--server", host.Url.ToString(), "--peer-id", person.PeerId, .. folder];

        var asked = await ProgramRun.AgentAsync(enroll);
        asked.ExitCode.ShouldBe(0, asked.Errors);
        var request = (await host.GetAsync<Page<EnrollmentRequest>>("/api/enrollment-requests")).Items.Single();
        var words = request.Phrase.ShouldNotBeNull();
        WordsIn(asked.Output).ShouldBe(words);
        asked.Output.ShouldContain($"{host.Url}approve/{request.Id}");
        asked.Output.ShouldNotContain("█");
        var file = Path.Combine(folder[1], "phrase.json");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        WordsIn((await ProgramRun.AgentAsync(enroll)).Output).ShouldBe(words);
        var status = await ProgramRun.AgentAsync(["status", "--json", .. folder]);
        JsonDocument.Parse(status.Output).RootElement.GetProperty("words").GetString().ShouldBe(words);
        (await ProgramRun.AgentAsync(["status", .. folder])).Output.ShouldContain(words);
        (await CliAsync(host, "queue", "show", $"{request.Id}")).Output.ShouldContain(words);

        (await CliAsync(host, "queue", "approve", $"{request.Id}")).ExitCode.ShouldBe(2);
        (await ApproveAsync(host, request, "four words of nowhere")).ExitCode.ShouldBe(2);
        (await ApproveAsync(host, request, Others(words))).ExitCode.ShouldBe(4);
        (await host.RequestAsync(request.Id)).State.ShouldBe("pending");
        var approved = await ApproveAsync(host, request, words.ToUpperInvariant());
        approved.ExitCode.ShouldBe(0, approved.Errors);
        (await host.RequestAsync(request.Id)).Decision.ShouldNotBeNull().VerifiedBy.ShouldBe("phrase");
        await host.Database.DropAsync();
    }

    [Theory]
    [InlineData(100, "", true)]
    [InlineData(30, "", false)]
    [InlineData(100, "--no-qr", false)]
    public async Task Agent_draws_a_code_on_a_terminal_that_is_wide_enough(int columns, string option, bool drawn)
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var agent = Repository.Program("Agent", "muster-agent.dll");
        var arguments = $"--server {host.Url} --peer-id {PeerId.New().Value} --state {host.Folder}/agent {option}";
        var start = new ProcessStartInfo(
            "script",
            ["-qec", $"stty cols {columns}; TERM=xterm dotnet exec {agent} enroll {arguments}", "/dev/null"]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        using var terminal = Process.Start(start)!;
        var output = await terminal.StandardOutput.ReadToEndAsync();

        output.ShouldContain("The words of this request");
        output.Contains("█▀▀▀▀▀█", StringComparison.Ordinal).ShouldBe(drawn, output);
    }

    [Fact]
    public async Task Words_are_refused_for_a_request_that_shows_none()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        using var device = new TestKit.Devices.TestDevice(host.Url, TimeProvider.System);
        await device.EnrollAsync();
        var request = await host.RequestAsync(device.RequestId);

        var refused = await ApproveAsync(host, request, "abandon ability able about");

        refused.ExitCode.ShouldBe(4);
        refused.Errors.ShouldContain("--fingerprint");
    }

    [Fact]
    public async Task Agent_shows_no_words_when_another_salt_comes_for_a_secret_that_it_has_shown()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        using var relay = new KeyRelay(host, TimeProvider.System, "ws-0142", PeerId.New());
        relay.OwnSalt = PhraseShare.New();
        var serving = relay.ServeAsync();
        string[] folder = ["--state", Path.Combine(host.Folder, "agent")];
        var peer = PeerId.New().Value;
        string[] enroll = ["enroll", "--server", relay.Url.ToString(), "--peer-id", peer, .. folder];

        var asked = await ProgramRun.AgentAsync(enroll);
        WordsIn(asked.Output).ShouldNotBeNull(asked.Output + asked.Errors);
        relay.Seen.ShouldNotBeNull();
        relay.OwnSalt = PhraseShare.New();
        var again = await ProgramRun.AgentAsync(enroll);

        again.ExitCode.ShouldBe(0, again.Errors);
        WordsIn(again.Output).ShouldBeNull();
        again.Output.ShouldContain("Read the fingerprint");
        (await ProgramRun.AgentAsync(["status", .. folder])).Output.ShouldNotContain("Words");
        relay.Dispose();
        await serving;
    }

    private static Task<ProgramRun> ApproveAsync(MusterHost host, EnrollmentRequest request, string words) =>
        CliAsync(host, "queue", "approve", $"{request.Id}", "--words", words);

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);

    /// <summary>The line between the bars.</summary>
    private static string? WordsIn(string output) =>
        output
            .Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith('|'))
            .Select(line => string.Join(' ', line.Trim('|').Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .SingleOrDefault();

    /// <summary>The same words but for the last.</summary>
    private static string Others(string words) =>
        $"{words[..words.LastIndexOf(' ')]} {(words.EndsWith("zoo", StringComparison.Ordinal) ? "zone" : "zoo")}";
}
