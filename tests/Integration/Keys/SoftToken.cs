using System.Diagnostics;

namespace Muster.Integration.Keys;

/// <summary>A token of SoftHSM with an RSA key in it, for programs that are started with its <see cref="Environment"/>.</summary>
internal sealed class SoftToken
{
    public const string Pin = "1234";
    private const string Label = "muster";
    private readonly string folder = KeyFiles.Folder();

    public SoftToken()
    {
        var tokens = Directory.CreateDirectory(Path.Combine(folder, "tokens")).FullName;
        var configuration = Path.Combine(folder, "softhsm2.conf");
        File.WriteAllText(
            configuration,
            $"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n"
        );
        Environment = new() { ["SOFTHSM2_CONF"] = configuration, ["PKCS11_MODULE_PATH"] = Module() };
        Run("softhsm2-util", "--init-token", "--free", "--label", Label, "--pin", Pin, "--so-pin", "5678");
        AddKey("kek", "01");
    }

    private int pins;

    public Dictionary<string, string> Environment { get; }

    public static string Uri(string key = "kek") => $"pkcs11:token={Label};object={key};type=private";

    public string PinFile(string pin = Pin) => KeyFiles.Make(folder, $"pin-{Interlocked.Increment(ref pins)}", pin);

    public void AddKey(string name, string id) =>
        Run(
            "pkcs11-tool",
            "--module",
            Module(),
            "--token-label",
            Label,
            "--login",
            "--pin",
            Pin,
            "--keypairgen",
            "--key-type",
            "rsa:2048",
            "--label",
            name,
            "--id",
            id
        );

    private static string Module() =>
        Array.Find(
            ["/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so", "/usr/lib/libsofthsm2.so"],
            File.Exists
        ) ?? throw new InvalidOperationException("SoftHSM is not installed: ./test installs softhsm2.");

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!; // it is installed
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {errors}");
        }
    }
}
