using Muster.Http;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.SignIn;

internal static class NewPassword
{
    public static void Check(string password, string field, FieldErrors errors)
    {
        if (password.Length is < Passwords.MinLength or > Passwords.MaxLength)
        {
            errors.Add(field, $"{Passwords.MinLength} to {Passwords.MaxLength} characters.");
        }
    }
}
