using System.CommandLine;

namespace Muster.Cli.Audit;

internal static class AuditCommand
{
    public static Command Create() => new("audit", "Who did what, when.") { ListCommand.Create() };
}
