using System.ComponentModel;
using System.Diagnostics;

namespace Muster.Unit.Support;

/// <summary>The openssl program, an implementation that is not ours to agree with.</summary>
internal static class OpenSsl
{
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var process = Start(arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        process.ExitCode.ShouldBe(0, $"openssl {string.Join(' ', arguments)}\n{await output}\n{await errors}");
        return await output;
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("openssl did not start.");
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException(
                "This test needs the openssl command line, 3.0 or later: install the package `openssl`.",
                fault
            );
        }
    }
}
