using System.Text;
using Muster.Agent.State;

namespace Muster.Agent.Service;

/// <summary>A service on Windows has no console: its lines go into the state folder, in two files of a bounded size.</summary>
internal sealed class LogFile(string folder) : TextWriter
{
    public const string Name = "agent.log";
    private const long MostBytes = 1024 * 1024;
    private readonly string path = Path.Combine(Path.GetFullPath(folder), Name);

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => WriteLine(value.ToString());

    public override void WriteLine(object? value) => WriteLine(value?.ToString());

    public override void WriteLine(string? value)
    {
        // Made with the right owner and rights, before the first line asks for it.
        FolderSafety.Create(Path.GetDirectoryName(path)!); // a full path of a file has one
        if (File.Exists(path) && new FileInfo(path).Length > MostBytes)
        {
            File.Move(path, $"{path}.1", overwrite: true);
        }

        File.AppendAllText(path, $"{value}{Environment.NewLine}");
    }
}
