using System.Diagnostics;
using Muster.Integration.Programs;
using Muster.TestKit.Time;

namespace Muster.Integration.Delivery;

/// <summary>
/// This computer as an agent sees it that may do everything: its disk lies over the real one and is thrown away, so that packages can really be
/// installed and removed. Turning it off is a loss of power for all that runs on it.
/// </summary>
internal sealed class ThrowAwayMachine : IDisposable
{
    private const string Boot = """
        set -e
        mount --make-rprivate /
        mount -t overlay overlay -o "lowerdir=/,upperdir=$1/disk,workdir=$1/work" "$1/root"
        mount -t proc proc "$1/root/proc"
        mount --rbind /dev "$1/root/dev"
        mount --rbind /sys "$1/root/sys"
        root=$1/root
        shift
        exec chroot "$root" "$@"
        """;

    /// <summary>As the services of the package: one half is nobody of importance, and the other one root.</summary>
    private const string TwoHalves = """
        mkdir -p /opt/muster-e2e-agent /var/lib/e2e-agent
        cp -r "$1/." /opt/muster-e2e-agent/
        chmod -R a+rX /opt/muster-e2e-agent
        chown -R nobody /var/lib/e2e-agent /srv/enrollment-key
        chmod 700 /var/lib/e2e-agent
        shift
        cd /
        setpriv --reuid=nobody --clear-groups dotnet exec /opt/muster-e2e-agent/muster-agent.dll "$@" --state /var/lib/e2e-agent &
        exec dotnet exec /opt/muster-e2e-agent/muster-agent.dll deliver --state /var/lib/e2e-agent --delivery-state /var/lib/e2e-delivery
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("muster-machine-");
    private readonly List<string> lines = [];
    private Process? running;

    public ThrowAwayMachine()
    {
        foreach (var part in (string[])["disk", "work", "root"])
        {
            folder.CreateSubdirectory(part);
        }
    }

    /// <summary>What the agent said.</summary>
    public string Log
    {
        get
        {
            lock (lines)
            {
                return string.Join('\n', lines);
            }
        }
    }

    /// <summary>Where a file of the machine lies that was written since it was made.</summary>
    public string Path(string path) => System.IO.Path.Combine(folder.FullName, "disk", path.TrimStart('/'));

    public bool Has(string path) => File.Exists(Path(path));

    /// <summary>As dpkg has written it down.</summary>
    public bool HasPackage(string name, string version) =>
        File.Exists(Path("/var/lib/dpkg/status"))
        && File.ReadAllText(Path("/var/lib/dpkg/status"))
            .Split("\n\n")
            .Any(paragraph =>
                paragraph.Contains($"Package: {name}\nStatus: install ok installed\n", StringComparison.Ordinal)
                && paragraph.Contains($"\nVersion: {version}", StringComparison.Ordinal)
            );

    public void TurnOn(params string[] agent) =>
        Start(["dotnet", "exec", Repository.Program("Agent", "muster-agent.dll"), .. agent]);

    public void TurnOnInTwoHalves(params string[] agent)
    {
        var program = System.IO.Path.GetDirectoryName(Repository.Program("Agent", "muster-agent.dll"))!; // it is in a folder
        Start(["sh", "-ec", TwoHalves, "sh", program, .. agent]);
    }

    private void Start(string[] program)
    {
        running = ProgramRun.StartAny(
            "unshare",
            ["--mount", "--pid", "--fork", "--kill-child", "sh", "-c", Boot, "sh", folder.FullName, .. program],
            []
        );
        running.OutputDataReceived += Hear;
        running.ErrorDataReceived += Hear;
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
    }

    /// <summary>Longer than other conditions: after one lost call the agent rightly waits for up to a minute. And not so often that the server minds.</summary>
    public async Task PatientlyAsync(Func<Task<bool>> condition, string what)
    {
        const int Deadlines = 4;
        for (var i = 1; ; i++)
        {
            try
            {
                await Eventually.IsTrueAsync(condition, what, TimeSpan.FromMilliseconds(300));
                return;
            }
            catch (TimeoutException late) when (i == Deadlines)
            {
                throw new TimeoutException($"{late.Message}. The agent said: {Log}", late);
            }
            catch (TimeoutException)
            {
                // It has not come to it yet.
            }
        }
    }

    public async Task CutPowerAsync()
    {
        running!.Kill(); // it was turned on; with it goes all that it started
        await running.WaitForExitAsync();
        running.Dispose();
        running = null;
    }

    public void Dispose()
    {
        if (running is { HasExited: false })
        {
            running.Kill();
            running.WaitForExit();
        }

        running?.Dispose();
        folder.Delete(recursive: true);
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        if (heard.Data is { } line)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }
}
