using System.Security.Cryptography;
using System.Text;
using Muster.Contracts.Restrictions;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook.Ask;
using Muster.Modules.PolicyHook.Call;
using Muster.Modules.PolicyHook.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PolicyHook.Test;

/// <summary>Asks the hook as it is saved, also when it is off. Nothing is kept, and nobody comes in by it.</summary>
internal sealed class TestVerb(Database database, HookCalls calls, TimeProvider clock)
{
    private const int MostShown = 2000;

    /// <returns>Null when there is no hook.</returns>
    public async Task<PolicyHookTest?> RunAsync(string address, CancellationToken ct)
    {
        if (await database.ReadAsync(Hook.ReadAsync, ct) is not { } hook)
        {
            return null;
        }

        var id = $"msg_{Uuid7.New(clock):N}";
        var body = Question.Of(Nobody(address), id, clock.GetUtcNow(), test: true).ToBytes();
        var exchange = await calls.AskAsync(hook, id, body);
        var outcome = exchange.Outcome;
        return new PolicyHookTest
        {
            Url = hook.Url,
            Headers = [.. exchange.Headers.Select(header => new PolicyHookHeader(header.Name, header.Value))],
            Body = Encoding.UTF8.GetString(body),
            Status = exchange.Answer?.Status,
            Answer = exchange.Answer is { } answer
                ? ClaimedText.Clean(Encoding.UTF8.GetString(answer.Body.Span), MostShown)
                : null,
            Milliseconds = (long)exchange.Took.TotalMilliseconds,
            Says = outcome.Failure is null ? EnumText.Of(outcome.Says) : null,
            Reason = outcome.Reason,
            Code = CodeOf(outcome),
            Detail = outcome.Detail,
        };
    }

    private static string CodeOf(HookOutcome outcome) =>
        outcome.Failure is { } failure
            ? HookFailures.CodeOf(failure)
            : outcome.Says switch
            {
                HookSays.Allow => PolicyHookCodes.Allowed,
                HookSays.Deny => PolicyHookCodes.Denied,
                HookSays.Ask => PolicyHookCodes.Asks,
            };

    /// <summary>A device that there is not, with a key that nobody has.</summary>
    private static AdmissionClaim Nobody(string address) =>
        new()
        {
            Key = Fingerprint.OfSha256(RandomNumberGenerator.GetBytes(32)),
            Certificate = Fingerprint.OfSha256(RandomNumberGenerator.GetBytes(32)),
            ClaimedDeviceKey = DeviceKey.Create("policy-hook-test"),
            ClaimedSerialNumber = "TEST",
            ClaimedPeerId = PeerId.Create(new string('0', 32)),
            Platform = "linux",
            Method = "agent",
            OsVersion = "Test",
            Address = address,
        };
}
