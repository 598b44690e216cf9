using System.Text;
using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>msiexec.exe. Its exit codes: https://learn.microsoft.com/windows/win32/msi/error-codes.</summary>
/// <param name="scratch">A folder of nobody else.</param>
internal sealed class MsiExec(Toolbox tools, string scratch)
{
    private const string Program = "msiexec";
    private const int UnknownProduct = 1605;
    private const int AlreadyRunning = 1618;
    private const int OtherVersion = 1638;
    private const int RestartInitiated = 1641;
    private const int RestartRequired = 3010;

    public Task<ItemOutcome> InstallAsync(string package, IReadOnlyList<string> properties, CancellationToken ct) =>
        RunAsync(log => ["/i", package, "/qn", "/norestart", "/l*v", log, .. properties], ct);

    /// <param name="code">Checked to be one.</param>
    public Task<ItemOutcome> RemoveAsync(string code, CancellationToken ct) =>
        RunAsync(log => ["/x", code, "/qn", "/norestart", "/l*v", log], ct);

    /// <summary>Of installers that say it in the same way.</summary>
    public static ItemOutcome? OfRestart(int exitCode) =>
        exitCode is RestartRequired or RestartInitiated ? new ItemOutcome(ItemResult.Done, "restart_needed") : null;

    /// <summary>msiexec wants the quotes around the value of a property, not around the whole argument.</summary>
    public static string Line(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quoted));

    private static string Quoted(string argument) =>
        !argument.Any(char.IsWhiteSpace) ? argument
        : argument.IndexOf('=') is > 0 and var end
        && argument[..end].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.')
            ? $"{argument[..end]}=\"{argument[(end + 1)..]}\""
        : $"\"{argument}\"";

    private async Task<ItemOutcome> RunAsync(Func<string, IReadOnlyList<string>> arguments, CancellationToken ct)
    {
        Directory.CreateDirectory(scratch);
        var log = Path.Combine(scratch, "msi.log");
        File.Delete(log);
        try
        {
            var all = arguments(log);
            var call = new ToolCall(Program, all) { Patience = InstallerRun.Patience, WindowsLine = Line(all) };
            var run = await tools.RunAsync(call, ct);
            return run.End != ToolEnd.Exited ? InstallerRun.Judge(call, run) : Judge(call, run, log);
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static ItemOutcome Judge(ToolCall call, ToolRun run, string log) =>
        run.ExitCode switch
        {
            UnknownProduct when call.Arguments[0] == "/x" => ItemOutcome.Done,
            AlreadyRunning => ItemOutcome.Failed("busy", "Windows Installer installs something else."),
            OtherVersion => ItemOutcome.Failed("other_version", "Another version of this product is installed."),
            _ => OfRestart(run.ExitCode)
                ?? InstallerRun.Judge(call, run with { Errors = $"{run.Errors}\n{EndOf(log)}" }),
        };

    /// <summary>It says nothing but in its log, which is UTF-16.</summary>
    private static string EndOf(string log)
    {
        if (!File.Exists(log))
        {
            return "";
        }

        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Max(0, file.Length - ToolCall.UsualOutput) & ~1L;
        using var text = new StreamReader(file, Encoding.Unicode);
        return text.ReadToEnd();
    }
}
