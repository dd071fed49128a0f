import { DefaultServiceRegistry, type LangiumCoreServices } from 'langium';

/** Every text is a report, whatever its file is called: an unsaved document has no extension, standard input has no name. */
export class OneLanguage extends DefaultServiceRegistry {
  override getServices(): LangiumCoreServices {
    const [language] = this.all;
    if (!language) throw new Error('no language is registered');
    return language;
  }
}
