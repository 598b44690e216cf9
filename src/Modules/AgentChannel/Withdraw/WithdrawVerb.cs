using Muster.Kernel.Ids;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Protocols.Agent;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Withdraw;

/// <summary>The device takes its request back while it is told <c>pending</c>; afterwards the answer says how it stands.</summary>
internal sealed class WithdrawVerb(Database database, RequestWithdrawal requests, NonceUse nonces, Limits limits)
{
    public async Task<AgentAnswer> AnswerAsync(
        AgentCall call,
        EnrollmentRequestId id,
        string address,
        CancellationToken ct
    )
    {
        if ((limits.Change(call.Key.Value) ?? limits.Withdraw(address)) is { } wait)
        {
            return Refusals.RateLimited(wait);
        }

        return await database.WriteAsync(
            async (db, token) =>
            {
                if (!await nonces.TrySpendAsync(db, call.FreshNonce, token))
                {
                    return Refusals.NonceUsed;
                }

                return await requests.WithdrawAsync(db, id, call.Key, token) is { } state
                    ? AgentAnswer.Of(200, new LeaveAnswer { State = EnumText.Of(state) }, AgentJson.Default.LeaveAnswer)
                    : Refusals.NoSuchRequest;
            },
            ct
        );
    }
}
