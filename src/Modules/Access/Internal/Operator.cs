using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Internal;

/// <summary>A person who runs the console.</summary>
internal sealed class Operator : IVersioned
{
    private Operator() { }

    public OperatorId Id { get; private set; }

    public string Username { get; private set; } = "";

    public string UsernameKey { get; private set; } = "";

    public string PasswordHash { get; private set; } = "";

    public bool MustChangePassword { get; private set; }

    /// <summary>Changes with the password: every session that carries another one has ended.</summary>
    public Guid Stamp { get; private set; }

    public DateTimeOffset? LastSignInAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static Operator Create(
        OperatorId id,
        string username,
        string passwordHash,
        bool mustChangePassword,
        TimeProvider clock
    ) =>
        new()
        {
            Id = id,
            Username = username,
            UsernameKey = SearchKey.Of(username),
            PasswordHash = passwordHash,
            MustChangePassword = mustChangePassword,
            Stamp = Uuid7.New(clock),
            CreatedAt = clock.GetUtcNow(),
        };

    public void SignedIn(DateTimeOffset at) => LastSignInAt = at;

    public void ChoosePassword(string passwordHash, TimeProvider clock)
    {
        PasswordHash = passwordHash;
        MustChangePassword = false;
        Stamp = Uuid7.New(clock);
    }
}
