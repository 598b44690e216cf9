using System.Diagnostics;
using System.Text.Json;
using Muster.TestKit.Databases;

namespace Muster.Integration.PolicyHook;

/// <summary>The receiver of the guide takes what the server signs, and nothing else.</summary>
public sealed class ReceiverExampleTests(HookHosts hosts) : IClassFixture<HookHosts>
{
    private const string Driver = """
        import json, sys
        import receiver
        told = json.load(sys.stdin)
        body = told["body"].encode()
        fits = lambda **other: receiver.is_from_muster(
            {**told["headers"], **other.get("headers", {})}, other.get("body", body), other.get("secret", told["secret"]), told["now"]
        )
        print(json.dumps([
            fits(),
            fits(body=body + b" "),
            fits(headers={"webhook-id": "msg_0"}),
            fits(headers={"webhook-timestamp": str(int(told["headers"]["webhook-timestamp"]) - 400)}),
            fits(secret="whsec_AAAA"),
            receiver.decide(json.loads(body)["device"])["decision"],
        ]))
        """;

    [Fact]
    public async Task Receiver_of_the_guide_verifies_what_the_server_signs()
    {
        var hooked = await hosts.WithAsync(DatabaseKind.Sqlite);
        await hooked.Host.TestHookAsync();
        var call = hooked.Receiver.Calls.ShouldHaveSingleItem();
        var folder = Directory.CreateTempSubdirectory("muster-receiver-").FullName;
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/guide/policy-hook.md"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "receiver.py"),
            guide.Split("```python\n")[1].Split("```")[0]
        );
        await File.WriteAllTextAsync(Path.Combine(folder, "driver.py"), Driver);

        using var python = Process.Start(
            new ProcessStartInfo("python3", "driver.py")
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!; // it is started or throws
        await python.StandardInput.WriteAsync(
            JsonSerializer.Serialize(
                new
                {
                    body = call.Body,
                    headers = call
                        .Headers.Where(header => header.Key.StartsWith("webhook-", StringComparison.Ordinal))
                        .ToDictionary(),
                    secret = hooked.Saved.Secret,
                    now = hooked.Clock.GetUtcNow().ToUnixTimeSeconds(),
                }
            )
        );
        python.StandardInput.Close();
        var said = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();

        said.Trim().ShouldBe("""[true, false, false, false, false, "ask"]""");
    }
}
