namespace Muster.Modules.Policies.Configuration.Internal;

internal enum ConfigurationKind
{
    WindowsCsp,
    AppleProfile,
    AppleForm,
    AndroidPolicy,
    Agent,
}
