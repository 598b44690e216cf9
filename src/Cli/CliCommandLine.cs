using System.CommandLine;
using System.CommandLine.Invocation;
using Muster.Cli.Api;
using Muster.Cli.Apps;
using Muster.Cli.Audit;
using Muster.Cli.Backup;
using Muster.Cli.BlockedKeys;
using Muster.Cli.Blueprints;
using Muster.Cli.DevicePreparation;
using Muster.Cli.Devices;
using Muster.Cli.Directories;
using Muster.Cli.Doctor;
using Muster.Cli.EnrollmentKeys;
using Muster.Cli.Enrollments;
using Muster.Cli.ErrorCodes;
using Muster.Cli.EspProfiles;
using Muster.Cli.Files;
using Muster.Cli.Groups;
using Muster.Cli.Keys;
using Muster.Cli.Login;
using Muster.Cli.Operators;
using Muster.Cli.Packages;
using Muster.Cli.People;
using Muster.Cli.Policies;
using Muster.Cli.PolicyHook;
using Muster.Cli.PreApprovals;
using Muster.Cli.Proposals;
using Muster.Cli.Providers;
using Muster.Cli.Queue;
using Muster.Cli.Restrictions;
using Muster.Cli.Scripts;
using Muster.Cli.Settings;
using Muster.Cli.SharedKeys;
using Muster.Cli.Suppose;
using Muster.Cli.Targets;
using Muster.Cli.Tokens;
using Muster.Cli.UserGroups;
using Muster.Cli.Views;

namespace Muster.Cli;

/// <summary>The commands of <c>muster</c>, and the one place where a failure becomes text and an exit code.</summary>
internal static class CliCommandLine
{
    private const string Description = """
        Works with a Muster server over its REST API.

        Environment:
          MUSTER_URL         address of the server, default http://127.0.0.1:7480
          MUSTER_TOKEN       API token, or
          MUSTER_TOKEN_FILE  a file that holds it; without either, what muster login has saved

        Exit codes:
          0  done
          1  unexpected fault
          2  wrong usage
          3  server not reachable
          4  refused by the server
          5  not found
          6  what was looked at does not hold: a check failed, or a log does not verify
          7  of many things, some were refused
          8  files and console both changed something
          9  done, and some of it waits for a second person
        """;

    public static async Task<ExitCode> InvokeAsync(string[] args, TimeProvider clock)
    {
        var root = new RootCommand(Description)
        {
            QueueCommand.Create(clock),
            EnrollmentsCommand.Create(clock),
            TargetsCommand.Create(),
            RestrictionsCommand.Create(clock),
            PolicyHookCommand.Create(),
            SupposeCommand.Create(),
            ImportListCommand.Create(clock),
            EspProfilesCommand.Create(),
            DevicePreparationCommand.Create(clock),
            BlueprintsCommand.Create(clock),
            ApplyCommand.Create(),
            PoliciesCommand.Create(clock),
            AppsCommand.Create(clock),
            ScriptsCommand.Create(clock),
            PackagesCommand.Create(clock),
            ProposalsCommand.Create(clock),
            BlockedKeysCommand.Create(clock),
            SharedKeysCommand.Create(clock),
            PeopleCommand.Create(clock),
            UserGroupsCommand.Create(clock),
            AuditCommand.Create(),
            LoginCommand.Create(clock),
            LogoutCommand.Create(),
            WhoAmICommand.Create(),
            OperatorsCommand.Create(clock),
            TokensCommand.Create(clock),
            GroupsCommand.Create(clock),
            DevicesCommand.Create(clock),
            EnrollmentKeysCommand.Create(clock),
            ViewsCommand.Create(),
            SettingsCommand.Create(),
            KeysCommand.Create(clock),
            BackupCommand.Create(clock),
            ProvidersCommand.Create(),
            DirectoriesCommand.Create(),
            DoctorCommand.Create(),
            ExplainCommand.Create(),
        };
        try
        {
            var parsed = root.Parse(args);
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Action is ParseErrorAction ? ExitCode.Usage : (ExitCode)code;
        }
        catch (CliStop stop)
        {
            return Say(stop.Code, stop.Message, stop.Remedy);
        }
        catch (ApiRefusal refusal)
        {
            return Say(refusal.Code, refusal.Text, remedy: null);
        }
        catch (Exception fault)
        {
            return Say(ExitCode.Unexpected, $"Unexpected fault: {fault.Message}", "Report it with this text.");
        }
    }

    private static ExitCode Say(ExitCode code, string what, string? remedy)
    {
        Console.Error.WriteLine(what);
        if (remedy is not null)
        {
            Console.Error.WriteLine(remedy);
        }

        return code;
    }
}
