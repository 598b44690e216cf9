using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Agents;

/// <summary>A TPM of swtpm, for agents that are started with its <see cref="Tcti"/>.</summary>
internal sealed class SoftTpm : IDisposable
{
    public const string Variable = "TPM2OPENSSL_TCTI";

    /// <summary>TPM2_Clear by the platform, whose password is empty: what the firmware's menu does.</summary>
    private static readonly byte[] Clear = Convert.FromHexString(
        "8002" + "0000001b" + "00000126" + "4000000c" + "00000009" + "40000009" + "0000" + "00" + "0000"
    );

    private const int AnswerHeader = 10;
    private readonly string folder = Directory.CreateTempSubdirectory("muster-tpm-").FullName;
    private readonly int port;
    private Process process;

    private SoftTpm(int port)
    {
        this.port = port;
        process = Begin();
    }

    public string Tcti => $"swtpm:host=127.0.0.1,port={port}";

    /// <summary>tpm2-tss wants the control channel at the next port.</summary>
    public static async Task<SoftTpm> StartAsync()
    {
        while (true)
        {
            var free = MusterHost.FreePort();
            if (await IsOpenAsync(free + 1))
            {
                continue;
            }

            var tpm = new SoftTpm(free);
            if (await tpm.ListensAsync())
            {
                return tpm;
            }

            tpm.Dispose();
        }
    }

    /// <summary>As when the computer goes off and on: with what it keeps.</summary>
    public async Task RestartAsync()
    {
        Stop();
        await BeginAgainAsync();
    }

    public Task BeginAgainAsync() =>
        Eventually.IsTrueAsync(
            async () =>
            {
                process.Dispose();
                process = Begin();
                return await ListensAsync();
            },
            "the TPM is back at its ports"
        );

    public async Task ClearAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Clear);
        var header = new byte[AnswerHeader];
        await stream.ReadExactlyAsync(header);
        BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(sizeof(ushort) + sizeof(uint))).ShouldBe(0u);
    }

    public void Stop()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(folder, recursive: true);
    }

    private Process Begin() =>
        Process.Start(
            new ProcessStartInfo(
                "swtpm",
                [
                    "socket",
                    "--tpm2",
                    "--tpmstate",
                    $"dir={folder}",
                    "--server",
                    $"type=tcp,port={port}",
                    "--ctrl",
                    $"type=tcp,port={port + 1}",
                    "--flags",
                    "not-need-init,startup-clear",
                ]
            )
            {
                UseShellExecute = false,
            }
        )!; // without a shell there is always one

    /// <summary>False when another program has one of the two ports.</summary>
    private async Task<bool> ListensAsync()
    {
        await Eventually.IsTrueAsync(
            async () => process.HasExited || (await IsOpenAsync(port) && await IsOpenAsync(port + 1)),
            "the TPM takes calls"
        );
        return !process.HasExited;
    }

    private static async Task<bool> IsOpenAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
