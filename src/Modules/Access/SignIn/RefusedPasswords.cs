using Microsoft.Extensions.Logging;
using Muster.Http.RateLimits;
using Muster.Modules.Access.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Access.SignIn;

/// <summary>
/// Lets an administrator see in the log that passwords are being guessed: a line for each refusal, 60 at once and then one a second, so that
/// guessing does not fill the disk. No user name: people type their passwords there.
/// </summary>
internal sealed class RefusedPasswords(TimeProvider clock, ILogger<RefusedPasswords> log)
{
    private readonly VirtualSchedule lines = new(clock, TimeSpan.FromSeconds(1), burst: 60);
    private int unsaid;

    public void Note(string address, SignInRefusal reason)
    {
        if (lines.Take("all") is null)
        {
            Log.PasswordRefused(log, address, EnumText.Of(reason), Interlocked.Exchange(ref unsaid, 0));
        }
        else
        {
            Interlocked.Increment(ref unsaid);
        }
    }
}
