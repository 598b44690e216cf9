using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

/// <summary>Judges a file as saving it would, in the form that editors read: <c>file:line:column: code words</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var (kind, file) = (PolicyOptions.Kind(), PolicyOptions.File());
        var policy = new Option<Guid?>("--policy")
        {
            Description = "The policy that it is to become a version of.",
            HelpName = "ID",
        };
        var json = CommonOptions.Json();
        var command = new Command("validate", "Check a file; nothing is saved.") { kind, file, policy, json };
        command.SetAction(
            async (line, ct) =>
            {
                var path = line.GetRequiredValue(file);
                var body = new ValidateConfigurationPolicy
                {
                    Kind = line.GetRequiredValue(kind),
                    Content = await InputFile.ReadAsync(path, ct),
                    PolicyId = line.GetValue(policy),
                };
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(
                    $"{PoliciesCommand.Route}/validate",
                    body,
                    CliJson.Default.ValidateConfigurationPolicy,
                    ct
                );
                var validation = answer.As(CliJson.Default.ConfigurationValidation);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Write(path == "-" ? "stdin" : path, validation);
                }

                return (int)(validation.Faults.Count > 0 ? ExitCode.CheckFailed : ExitCode.Ok);
            }
        );
        return command;
    }

    private static void Write(string file, ConfigurationValidation validation)
    {
        foreach (var fault in validation.Faults)
        {
            Console.WriteLine(SafeText.Of($"{file}:{fault.Line}:{fault.Column}: {fault.Code} {fault.Words}"));
        }

        foreach (var warning in validation.Warnings)
        {
            Console.WriteLine(
                SafeText.Of($"{file}:{warning.Line}:{warning.Column}: warning: {warning.Code} {warning.Words}")
            );
        }

        foreach (var conflict in validation.Conflicts)
        {
            Console.WriteLine(SafeText.Of($"conflict ({conflict.Result}) with {conflict.PolicyName}: {conflict.Key}"));
        }

        if (validation.Faults.Count == 0)
        {
            Console.WriteLine($"No faults; {validation.Settings.Count} settings.");
        }
    }
}
