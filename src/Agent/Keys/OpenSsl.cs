using System.ComponentModel;
using System.Diagnostics;

namespace Muster.Agent.Keys;

/// <summary>One run of OpenSSL's program with the provider of the TPM.</summary>
internal sealed record OpenSsl(OpenSslEnd End, byte[] Output, string Errors)
{
    private const string Program = "openssl";

    /// <summary>A slow TPM makes a key in a few seconds.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    public static OpenSsl Run(ReadOnlySpan<byte> input, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Named, or the library would go on to emulators when there is no TPM: any program of this computer could be one.
        start.Environment[TpmDevice.Variable] = TpmDevice.Tcti;
        start.Environment["TSS2_LOG"] = "all+NONE";
        try
        {
            using var process = Process.Start(start)!; // without a shell there is always one
            return Finish(process, input);
        }
        catch (Win32Exception)
        {
            return new OpenSsl(OpenSslEnd.NotThere, [], "");
        }
    }

    /// <summary>What it says is far less than a pipe takes, so it is read when the program has ended.</summary>
    private static OpenSsl Finish(Process process, ReadOnlySpan<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read; its exit code says so.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            return new OpenSsl(OpenSslEnd.TooSlow, [], "");
        }

        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        var end = process.ExitCode == 0 ? OpenSslEnd.Done : OpenSslEnd.Failed;
        return new OpenSsl(end, output.ToArray(), process.StandardError.ReadToEnd());
    }
}

internal enum OpenSslEnd
{
    Done,
    Failed,
    TooSlow,
    NotThere,
}
