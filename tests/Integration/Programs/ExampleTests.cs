using System.Diagnostics;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>The clients of docs/examples, made from docs/openapi.json, against the real server.</summary>
public sealed class ExampleTests
{
    private static readonly string Examples = Path.Combine(Repository.Root, "docs/examples");
    private static readonly string Modules = Path.Combine(Repository.Root, "web/node_modules");

    [Fact]
    public async Task Python_client_is_that_of_the_api_document()
    {
        var script = Path.Combine(Repository.Root, "scripts/python_client.py");

        var check = await RunAsync(Repository.Root, "python3", [script, "--check"]);

        check.ExitCode.ShouldBe(0, check.Errors);
    }

    [Fact]
    public Task Python_client_lists_approves_and_takes_back() =>
        DecideAsync((_, arguments) => (Path.Combine(Examples, "python"), "python3", ["approve.py", .. arguments]));

    [Fact]
    public Task TypeScript_client_lists_approves_and_takes_back() =>
        DecideAsync((built, arguments) => (built, "node", ["out/approve.js", .. arguments]), BuildTypeScriptAsync);

    private static async Task DecideAsync(
        Func<string, string[], (string Folder, string Program, string[] Arguments)> command,
        Func<string, Task>? build = null
    )
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "600" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        var folder = Directory.CreateDirectory(Path.Combine(host.Folder, "example")).FullName;
        await (build?.Invoke(folder) ?? Task.CompletedTask);
        var person = await host.CreatePersonAsync("Ann Example");
        using var device = new TestDevice(host.Url, TimeProvider.System, "example-laptop", person.PeerIdValue());
        await device.EnrollAsync(device.Claim with { DisplayName = "example-laptop" });

        var done = await RunAsync(device.Fingerprint, "--undo");
        var refused = await RunAsync(new string('0', 64));

        done.ExitCode.ShouldBe(0, done.Errors);
        done.Output.ShouldContain($"{device.RequestId}  example-laptop for Ann Example");
        done.Output.ShouldContain("example-laptop: approved, takes effect at");
        done.Output.ShouldContain("example-laptop: pending again");
        (await host.RequestAsync(device.RequestId)).State.ShouldBe("pending");
        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("No device with this fingerprint waits.");

        Task<ProgramRun> RunAsync(params string[] arguments)
        {
            var (place, program, given) = command(folder, arguments);
            return ExampleTests.RunAsync(
                place,
                program,
                given,
                ("MUSTER_URL", host.Url.ToString()),
                ("MUSTER_TOKEN", MusterHost.BootstrapToken)
            );
        }
    }

    /// <summary>With the packages of the web UI, which are those that the example names.</summary>
    private static async Task BuildTypeScriptAsync(string folder)
    {
        foreach (var file in new[] { "package.json", "tsconfig.json", "approve.ts" })
        {
            File.Copy(Path.Combine(Examples, "typescript", file), Path.Combine(folder, file));
        }

        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Modules);
        var document = Path.Combine(Repository.Root, "docs/openapi.json");
        string[][] steps =
        [
            [Path.Combine(Modules, "openapi-typescript/bin/cli.js"), document, "-o", "schema.ts"],
            [Path.Combine(Modules, "typescript/bin/tsc"), "-p", "."],
        ];
        foreach (var step in steps)
        {
            var run = await RunAsync(folder, "node", step);
            run.ExitCode.ShouldBe(0, $"{run.Output}{run.Errors} Are the packages there? npm ci in web/.");
        }
    }

    private static async Task<ProgramRun> RunAsync(
        string folder,
        string program,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!; // it is started anew
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, output, await errors);
    }
}
