using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Muster.Modules.Keys;
using Muster.Server.Backups.Restore;
using Muster.Server.Settings;
using Muster.Storage.Writing;

namespace Muster.Server;

/// <summary>Starts, and turns what an operator can mend into one message instead of a stack trace.</summary>
internal static class Start
{
    public static Task<ExitCode> RunAsync(ServerSettings settings) =>
        GuardAsync(
            settings,
            async () =>
            {
                await using var app = MusterApp.Build(settings);
                await MusterApp.PrepareAsync(app, CancellationToken.None);
                await app.RunAsync();
            }
        );

    public static Task<ExitCode> RestoreAsync(ServerSettings settings, string file) =>
        GuardAsync(settings, () => RestoreCommand.RunAsync(settings, file, Console.Out, CancellationToken.None));

    private static async Task<ExitCode> GuardAsync(ServerSettings settings, Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Ok;
        }
        catch (RestoreRefusedException refused)
        {
            await SayAsync(refused.Message);
            return ExitCode.RestoreRefused;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var fault in wrong.Failures)
            {
                await SayAsync(fault);
            }

            return ExitCode.WrongConfiguration;
        }
        catch (Exception fault) when (Remedy(fault, settings) is { } remedy)
        {
            await SayAsync(remedy);
            return ExitCode.CannotStart;
        }
        catch (Exception fault)
        {
            await SayAsync(fault.ToString());
            return ExitCode.Unexpected;
        }
    }

    private static string? Remedy(Exception fault, ServerSettings settings) =>
        fault switch
        {
            DatabaseInUseException or UnusableKeyException => fault.Message,
            DbException => $"MUSTER_DATABASE cannot be used: {fault.Message} Start the database, or mend the address.",
            CryptographicException =>
                $"MUSTER_TLS_CERT and MUSTER_TLS_KEY cannot be used: {fault.Message} Name the PEM files of a certificate and of its key.",
            UnauthorizedAccessException =>
                $"MUSTER_DATA={settings.DataFolder} cannot be used: {fault.Message} Make the folder writable for this user, or name another.",
            IOException when fault.Message.Contains("bind", StringComparison.OrdinalIgnoreCase) =>
                $"MUSTER_LISTEN={settings.Listen}{Also(settings.MetricsListen)} cannot be used: {fault.Message} Stop what listens there, or name another port.",
            IOException =>
                $"MUSTER_DATA={settings.DataFolder} cannot be used: {fault.Message} Make room or mend the folder, or name another.",
            _ => null,
        };

    private static string Also(Uri? metrics) => metrics is null ? "" : $" or MUSTER_METRICS_LISTEN={metrics}";

    private static Task SayAsync(string message) => Console.Error.WriteLineAsync($"muster: {message}");
}
