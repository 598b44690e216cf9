using Muster.Integration.Programs;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Agents;

/// <summary>A device whose key is in a TPM, from its first request to the loss of the TPM.</summary>
public sealed class TpmKeyTests : IAsyncLifetime
{
    private readonly AgentFolder folder = new();
    private SoftTpm tpm = null!; // made before each test

    /// <remarks>C:X-6</remarks>
    [Fact]
    public async Task Device_enrolls_checks_in_and_changes_its_key_with_a_tpm_alone()
    {
        await using var host = await HostAsync();
        var first = await EnrolledAsync(host, "tpm");
        KeyFile().ShouldStartWith("-----BEGIN TSS2 PRIVATE KEY-----");
        Modes().ShouldAllBe(mode => mode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        (await AgentAsync("status", "--online")).Output.ShouldContain("tpm, which answers");

        await tpm.RestartAsync();
        (await AgentAsync("status", "--online")).Output.ShouldContain("active (told by the server just now)");
        (await AgentAsync("rotate")).Output.ShouldContain("a new key, in the TPM");

        (await FingerprintAsync()).ShouldNotBe(first);
        Modes().ShouldAllBe(mode => mode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        using (var agent = RunningAgent.Start(Environment))
        {
            await agent.SaysAsync("Agent started.");
            await agent.StopAsync();
        }

        var run = await AgentAsync("doctor", "--json");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("In the TPM, and it signs.");
        (await AgentAsync("unenroll", "--yes")).Output.ShouldContain("left the organisation");
    }

    [Fact]
    public async Task Key_in_a_file_stays_there_until_it_is_moved_by_a_rotation()
    {
        await using var host = await HostAsync();
        var first = await EnrolledAsync(host, "file");
        KeyFile().ShouldStartWith("-----BEGIN PRIVATE KEY-----");
        var config = folder.Configure(
            $$"""{ "server": "{{host.Url}}", "peerId": "{{AgentFolder.PeerId}}", "keyStore": "tpm" }"""
        );

        using (var agent = RunningAgent.Start(Environment, "--config", config))
        {
            await agent.SaysAsync("The device key stays where it is");
            await agent.StopAsync();
        }

        (await FingerprintAsync()).ShouldBe(first);
        var doctor = await Diagnosis.OfAsync(folder, authority: null, "--config", config);
        doctor.Grade("device_key").ShouldBe("warn");
        doctor.Remedy("device_key").ShouldContain("muster-agent rotate");
        (await AgentAsync("rotate", "--config", config)).ExitCode.ShouldBe(0);
        KeyFile().ShouldStartWith("-----BEGIN TSS2 PRIVATE KEY-----");
        (await AgentAsync("rotate", "--key-store", "file")).ExitCode.ShouldBe(0);
        KeyFile().ShouldStartWith("-----BEGIN PRIVATE KEY-----");
        (await AgentAsync("status", "--online")).Output.ShouldContain("active (told by the server just now)");
    }

    [Fact]
    public async Task Tpm_that_was_cleared_is_named_and_no_new_identity_is_made()
    {
        await using var host = await HostAsync();
        var device = await EnrolledAsync(host, "tpm");
        var key = KeyFile();

        await tpm.ClearAsync();

        var config = folder.Configure(
            $$"""{ "server": "{{host.Url}}", "peerId": "{{AgentFolder.PeerId}}", "keyStore": "auto" }"""
        );
        using var agent = RunningAgent.Start(Environment, "--config", config);
        (await agent.EndAsync()).ShouldBe(6);
        string.Join('\n', agent.Lines).ShouldContain("the TPM was cleared or exchanged");
        (await RotateAsync()).ExitCode.ShouldBe(6);
        KeyFile().ShouldBe(key);
        (await FingerprintAsync()).ShouldBe(device);
        (await AgentAsync("status")).Output.ShouldContain("tpm, which cannot be used: The TPM of this computer works");
        (await DiagnosedAsync()).ShouldFail("device_key", code: 6, "the TPM was cleared or exchanged");
    }

    [Fact]
    public async Task Folder_that_was_copied_to_a_computer_with_another_tpm_does_not_sign()
    {
        await using var host = await HostAsync();
        await EnrolledAsync(host, "tpm");
        using var other = await SoftTpm.StartAsync();

        folder.Extra[SoftTpm.Variable] = other.Tcti;
        var there = await AgentAsync("status", "--online");
        folder.Extra[SoftTpm.Variable] = tpm.Tcti;

        there.ExitCode.ShouldBe(6);
        there.Errors.ShouldContain("the folder comes from another machine");
        (await AgentAsync("status", "--online")).Output.ShouldContain("active (told by the server just now)");
    }

    [Fact]
    public async Task Tpm_that_is_away_ends_the_agent_with_a_code_that_is_worth_a_restart()
    {
        await using var host = await HostAsync();
        await EnrolledAsync(host, "tpm");

        tpm.Stop();
        var away = await AgentAsync("status", "--online");
        await tpm.BeginAgainAsync();

        away.ExitCode.ShouldBe(8);
        away.Errors.ShouldContain("The TPM cannot be used");
        (await AgentAsync("status", "--online")).ExitCode.ShouldBe(0);
    }

    /// <summary>The server has taken the new key, and the device has not heard of it.</summary>
    [Fact]
    public async Task Rotation_whose_answer_was_lost_is_finished_with_the_key_that_is_in_the_tpm()
    {
        await using var host = await HostAsync();
        await EnrolledAsync(host, "file");
        var (oldKey, oldCertificate) = (Read("device.key.pem"), Read("device.crt.pem"));
        await AgentAsync("rotate", "--key-store", "tpm");
        var after = await FingerprintAsync();
        Rename("device.key.pem", "next.key.pem");
        Rename("device.crt.pem", "next.crt.pem");
        folder.WritePrivate("device.key.pem", oldKey);
        folder.WritePrivate("device.crt.pem", oldCertificate);

        var lost = await AgentAsync("status", "--online");
        using var agent = RunningAgent.Start(Environment);
        await agent.SaysAsync("The device key was changed. key_store=tpm");
        await agent.StopAsync();

        lost.Errors.ShouldContain("muster-agent rotate");
        (await FingerprintAsync()).ShouldBe(after);
        (await AgentAsync("status", "--online")).Output.ShouldContain("active (told by the server just now)");
    }

    public async Task InitializeAsync()
    {
        tpm = await SoftTpm.StartAsync();
        folder.Extra[SoftTpm.Variable] = tpm.Tcti;
    }

    public Task DisposeAsync()
    {
        tpm.Dispose();
        folder.Dispose();
        return Task.CompletedTask;
    }

    private Dictionary<string, string> Environment => folder.Environment;

    private static Task<MusterHost> HostAsync() =>
        MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "1" } }
        );

    private string KeyFile() => Read("device.key.pem");

    private string Read(string file) => File.ReadAllText(Path.Combine(folder.State, file));

    private void Rename(string file, string name) =>
        File.Move(Path.Combine(folder.State, file), Path.Combine(folder.State, name));

    private IEnumerable<UnixFileMode> Modes() => Directory.EnumerateFiles(folder.State).Select(File.GetUnixFileMode);

    private Task<ProgramRun> AgentAsync(params string[] arguments) =>
        ProgramRun.AgentAsync(Environment, input: null, arguments);

    private Task<ProgramRun> RotateAsync() => AgentAsync("rotate", "--key-store", "file");

    private Task<Diagnosis> DiagnosedAsync() => Diagnosis.OfAsync(folder, authority: null);

    private async Task<string> FingerprintAsync() => (await AgentAsync("fingerprint")).Output;

    /// <returns>Its fingerprint.</returns>
    private async Task<string> EnrolledAsync(MusterHost host, string keyStore)
    {
        var person = await host.CreatePersonAsync("Ann");
        string[] enroll =
        [
            "enroll",
            "--server",
            host.Url.ToString(),
            "--peer-id",
            person.PeerId,
            "--key-store",
            keyStore,
        ];
        var asked = await AgentAsync(enroll);
        asked.ExitCode.ShouldBe(0, asked.Errors);
        await host.ApproveOnlyAsync();
        (await AgentAsync([.. enroll, "--wait"])).ExitCode.ShouldBe(0);
        return await FingerprintAsync();
    }
}
