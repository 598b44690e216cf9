using Muster.Protocols.Documents;

namespace Muster.Protocols.Apple.Profiles;

/// <summary>A configuration profile as Apple's tools write it: an XML property list, not signed.</summary>
public static class ProfileDocument
{
    public static ReadDocument Read(ReadOnlyMemory<byte> text)
    {
        var findings = new DocumentFindings();
        var settings = new SettingList(findings);
        if (PlistReader.Read(text, findings) is { } root)
        {
            new ProfileSettings(settings, findings).Add(new ProfileLint(findings).Check(root));
        }

        return settings.ToDocument();
    }
}
