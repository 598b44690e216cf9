using System.CommandLine;

namespace Muster.Cli.Audit;

internal static class AuditCommand
{
    public const string Route = "/api/audit";

    public static Command Create() =>
        new("audit", "Who did what, when.") { ListCommand.Create(), ExportCommand.Create(), VerifyCommand.Create() };
}
